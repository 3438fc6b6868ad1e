using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>A number of a comparison by which variations are sorted and filtered, and which the files hold.</summary>
/// <param name="Name">Name on the command line and in options.csv.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Json">Where it stands in the JSON document, below a variation.</param>
/// <param name="Of">Its value; not a number where it is not defined.</param>
internal sealed record CompareField(string Name, string Unit, string Json, Func<Result, double> Of)
{
    /// <summary>The numbers that planners ask for first, by short names.</summary>
    public static IReadOnlyList<CompareField> Headline { get; } =
    [
        new("capex", "EUR", "capex_eur", r => r.CapexEur),
        Indicator("npv", "EUR", "cost.npv.eur"),
        Indicator("lcc", "EUR", "cost.lcc.eur"),
        new("payback", "year", "against_baseline.simple_payback_years", r => r.Comparison?.SimplePaybackYears ?? double.NaN),
        new("discounted_payback", "year", "against_baseline.discounted_payback_years", r => r.Comparison?.DiscountedPaybackYears ?? double.NaN),
        new("irr", "fraction", "against_baseline.irr_fraction", r => r.Comparison?.InternalRateOfReturnFraction ?? double.NaN),
        Indicator("cost", "EUR/person-night", "cost.eur_per_person_night"),
        Indicator("emissions", "tCO2e/year", "emissions.total.tco2e"),
        new("nights", "person-night", "person_nights", r => r.Appraisal.PersonNights),
        new("avoided", "tCO2e", "against_baseline.avoided_tco2e", r => r.Comparison?.AvoidedTonnes ?? double.NaN),
        new("abatement", "EUR/tCO2e", "against_baseline.eur_per_tco2e", r => r.Comparison?.EurPerTonne ?? double.NaN),
        Indicator("electricity", "kWh/year", "energy.electricity.kwh"),
        Indicator("peak", "kW", "energy.peak.kw"),
        Indicator("water", "m3/year", "water.bought.m3"),
        Indicator("water_short", "m3/year", "water.unserved.m3"),
        Indicator("landfill", "kg/year", "waste.landfill.kg"),
        Indicator("cold", "fraction", "comfort.cold.fraction"),
        Indicator("hot", "fraction", "comfort.hot.fraction"),
        Indicator("standards", "standards", "standards.breaches"),
    ];

    /// <summary>All numbers: those of the headline, then every indicator under its own key.</summary>
    public static IReadOnlyList<CompareField> All { get; } =
    [
        .. Headline,
        .. Engine.Accounts.Indicators.All.Select(i => Indicator(i.Key, i.Unit, i.Key)),
    ];

    /// <summary>The number of a name.</summary>
    public static CompareField Named(string name) => All.First(f => f.Name == name);

    private static CompareField Indicator(string name, string unit, string key) => new(name, unit, $"indicators.{key}", r => r[key]);
}
