/** DL4J's convolutional layer, computed by an engine. See docs/decisions/017. */
package org.carrousel.convolution;
