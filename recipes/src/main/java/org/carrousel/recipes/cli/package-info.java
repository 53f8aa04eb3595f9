/** Batch jobs: YAML in, a folder of results out, an exit status for the caller. */
package org.carrousel.recipes.cli;
