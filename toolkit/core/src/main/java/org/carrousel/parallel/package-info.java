/** Work on several processors: parts of a computation, and products of matrices. */
package org.carrousel.parallel;
