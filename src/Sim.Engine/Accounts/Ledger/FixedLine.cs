using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>A cost that no meter shows, entered as a labelled line so that the total is the whole cost.</summary>
public sealed record FixedLine
{
    [Input(Help = "What the line is for.")]
    public string? About { get; init; }

    [Input(Otherwise = "other", Help = "Category of the standard cost catalogue.")]
    public CostCategory Category { get; init; } = CostCategory.Other;

    [Input("EUR/month", Help = "Amount of one site and month.")]
    public double? AmountEurPerMonth { get; init; }

    [Input("EUR/person/day", Help = "Amount per person-night.")]
    public double? PerPersonEurPerPersonDay { get; init; }

    [Input("EUR/person/day", Help = "Amount per place of capacity and day, occupied or not.")]
    public double? PerPlaceEurPerPersonDay { get; init; }

    [Input(Otherwise = "excluded", Help = "Whether VAT is in the amounts: included, excluded or none.")]
    public Vat Vat { get; init; }

    /// <summary>Problems that no single value shows.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(FixedLine line)
    {
        if (line.AmountEurPerMonth is null && line.PerPersonEurPerPersonDay is null && line.PerPlaceEurPerPersonDay is null)
        {
            yield return ("amount", "a cost line needs at least one of amount, per_person, per_place");
        }
        if (line.Category == CostCategory.Capital)
        {
            yield return ("category", "capital comes from the capital costs of options; enter rent or repayments under site");
        }
    }
}
