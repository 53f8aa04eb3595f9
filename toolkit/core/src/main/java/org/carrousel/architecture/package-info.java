/** What a network looks like, as validated values, and the DL4J configuration that follows. */
package org.carrousel.architecture;
