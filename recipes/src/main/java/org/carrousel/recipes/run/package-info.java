/** What the trainings of all recipes have in common. */
package org.carrousel.recipes.run;
