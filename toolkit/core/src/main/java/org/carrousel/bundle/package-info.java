/** Model files, which contain a network and everything its predictions need. */
package org.carrousel.bundle;
