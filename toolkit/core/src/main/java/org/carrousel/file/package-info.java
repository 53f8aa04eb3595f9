/** Files that appear whole or not at all. */
package org.carrousel.file;
