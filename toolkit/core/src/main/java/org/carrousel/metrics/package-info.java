/** How far answers of any kind are from the truth, by the measures of the field. */
package org.carrousel.metrics;
