/**
 * What a run tells a person: one model of sections and blocks, shown as plain text or as one
 * self-contained HTML page.
 */
package org.carrousel.report;
