/** Files that appear whole or not at all; files of a user's, and what is wrong with them. */
package org.carrousel.file;
