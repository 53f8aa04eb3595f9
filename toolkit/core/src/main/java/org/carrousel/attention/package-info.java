/** What a decoder looks at in its source at each step. */
package org.carrousel.attention;
