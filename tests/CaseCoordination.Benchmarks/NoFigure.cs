namespace CaseCoordination.Benchmarks;

/// <summary>Something went so wrong that no figure would be honest; the sentence says what, and what to do.</summary>
internal sealed class NoFigure(string sentence) : Exception(sentence);
