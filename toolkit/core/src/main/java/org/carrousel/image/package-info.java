/** Image files and their scaling to network inputs. */
package org.carrousel.image;
