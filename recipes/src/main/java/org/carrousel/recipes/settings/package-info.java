/** Settings by name, from YAML and the command line, each with its place for messages. */
package org.carrousel.recipes.settings;
