using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>One number of a spell by which options are compared.</summary>
/// <param name="Header">Header of its column.</param>
/// <param name="Meaning">What the column holds, in words.</param>
/// <param name="Key">Its key in the document and its column in the file.</param>
/// <param name="Of">The number in a case; none where nothing is there that has it.</param>
/// <param name="Decimals">Decimals in the table.</param>
/// <param name="InCut">Header of its column in the cut; none where the table does not show it there.</param>
internal sealed record SpellMeasure(string Header, string Meaning, string Key, Func<SpellCase, double?> Of, int Decimals, string? InCut = null)
{
    /// <summary>The rooms in which people sleep; all of a site that has none.</summary>
    public static IEnumerable<SpellRoom> Lived(SpellCase of) => of.Rooms.Any(r => r.Sleeps) ? of.Rooms.Where(r => r.Sleeps) : of.Rooms;

    /// <summary>The number as the table shows it.</summary>
    public string Text(SpellCase of) => Text(Of(of));

    /// <summary>Nothing of it, as the table shows it.</summary>
    public string Nothing => Text(0);

    private string Text(double? value) => value is not { } number ? "none" : Decimals == 0 ? Figure.Whole(number) : SpellReport.Degrees(number);
}
