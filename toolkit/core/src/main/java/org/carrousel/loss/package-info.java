/** What training minimises where DL4J has no loss for it, and arithmetic on log probabilities. */
package org.carrousel.loss;
