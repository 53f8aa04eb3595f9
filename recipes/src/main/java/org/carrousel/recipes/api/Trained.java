package org.carrousel.recipes.api;

import org.carrousel.training.TrainingResult;

/**
 * One training of a recipe's network.
 *
 * @param seed of the initial weights and of the order of examples
 * @param training losses by epoch
 * @param model the trained model
 * @param scores its measures on the test part
 * @param <M> the model
 * @param <S> the scores
 */
public record Trained<M, S extends Scores>(long seed, TrainingResult training, M model, S scores) {}
