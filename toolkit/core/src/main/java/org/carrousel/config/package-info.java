/** Settings, declared by annotations of record components, and reading of their values. */
package org.carrousel.config;
