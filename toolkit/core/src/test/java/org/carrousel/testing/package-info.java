/** What tests of several packages need. */
package org.carrousel.testing;
