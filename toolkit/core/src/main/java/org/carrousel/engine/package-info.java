/**
 * Engines, which compute recurrent layers and convolutions: their interface, the arrays they
 * exchange with layers, and the choice of an engine. See docs/decisions/002 to 009.
 */
package org.carrousel.engine;
