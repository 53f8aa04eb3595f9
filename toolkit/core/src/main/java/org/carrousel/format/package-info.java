/** Numbers written for people to read. */
package org.carrousel.format;
