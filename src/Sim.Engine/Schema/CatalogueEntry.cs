namespace Sim.Engine.Schema;

/// <summary>One sourced default.</summary>
/// <param name="Key">Dotted key, the room first.</param>
/// <param name="Value">Value as written in the table.</param>
/// <param name="Unit">Its unit; empty for words and plain counts.</param>
/// <param name="Low">Lower end of the plausible range in the same unit, if given.</param>
/// <param name="High">Upper end of the plausible range in the same unit, if given.</param>
/// <param name="Grade">Quality: <c>T-hi</c>, <c>T-md</c>, <c>S</c>, <c>D</c> or <c>E</c>.</param>
/// <param name="Source">Document, organisation, year.</param>
/// <param name="Note">Basis, working, limits.</param>
public sealed record CatalogueEntry(string Key, string Value, Unit Unit, double? Low, double? High, string Grade, string Source, string Note)
{
    /// <summary>The value with its unit, as the language writes it.</summary>
    public string Text => Unit.Text.Length == 0 ? Value : $"{Value} {Unit.Text}";

    /// <summary>The plausible range in words; empty where none is given.</summary>
    public string Range => Low is { } low && High is { } high ? $"{Quantity.Format(low, "")} to {Quantity.Format(high, Unit.Text)}" : "";
}
