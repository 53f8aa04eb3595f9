/** Settings: declared once at record components, read from job files and the command line. */
package org.carrousel.config;
