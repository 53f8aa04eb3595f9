/**
 * The interface of engines, which compute recurrent layers and convolutions: what an engine is
 * given, what it gives back, and how the engine of a layer is chosen.
 */
package org.carrousel.engine;
