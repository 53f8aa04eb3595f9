/** What a user is told when an input cannot be used: what was given, expected, and to do. */
package org.carrousel.error;
