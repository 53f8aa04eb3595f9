/** DL4J's dense layer without ND4J's broadcasts. */
package org.carrousel.dense;
