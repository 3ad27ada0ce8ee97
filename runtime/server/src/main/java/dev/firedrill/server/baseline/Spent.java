package dev.firedrill.server.baseline;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What playing has used up.
 *
 * @param requests how many were sent, those that had to be repeated counted each time
 * @param told whether every answer told its tokens
 * @param cost by the prices that were given
 */
public record Spent(
        int requests, int retries, long promptTokens, long completionTokens, boolean told, Optional<BigDecimal> cost) {}
