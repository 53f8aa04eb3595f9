/** DL4J's convolutional layer, computed by an engine. */
package org.carrousel.convolution;
