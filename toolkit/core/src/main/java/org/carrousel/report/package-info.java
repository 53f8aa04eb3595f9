/** Reports of sections and blocks, rendered as plain text or as one self-contained HTML page. */
package org.carrousel.report;
