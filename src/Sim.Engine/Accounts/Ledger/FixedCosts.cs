using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>
/// The part of the cost that is not metered. Food, laundry and cleaning stand in only for a site and month in which
/// that service is not metered, so that nothing is counted twice and nothing left out.
/// </summary>
public sealed record FixedCosts
{
    [Input("EUR/person/day", Min = 0, Max = 500, Default = "accounts.fixed.food", Help = "Full board per person-night, where meals are not a modelled service.")]
    public double FoodEurPerPersonDay { get; init; }

    [Input("EUR/person/day", Min = 0, Max = 500, Default = "accounts.fixed.laundry", Help = "Laundry per person-night, where it is not a modelled service.")]
    public double LaundryEurPerPersonDay { get; init; }

    [Input("EUR/person/day", Min = 0, Max = 500, Default = "accounts.fixed.cleaning", Help = "Cleaning per person-night, where it is not a modelled service.")]
    public double CleaningEurPerPersonDay { get; init; }

    [Input("EUR/person/day", Min = 0, Max = 500, Default = "accounts.fixed.care", Help = "Health, education and case work bought in, per person-night.")]
    public double CareEurPerPersonDay { get; init; }

    [Input("EUR/person/day", Min = 0, Max = 500, Default = "accounts.fixed.administration", Help = "Administration per person-night.")]
    public double AdministrationEurPerPersonDay { get; init; }

    [Input("EUR/person/day", Min = 0, Max = 500, Default = "accounts.fixed.security", Help = "Security per place of capacity and day, occupied or not.")]
    public double SecurityEurPerPersonDay { get; init; }

    [Input("EUR/person/day", Min = 0, Max = 500, Default = "accounts.fixed.site", Help = "Site and existing buildings per place of capacity and day, occupied or not.")]
    public double SiteEurPerPersonDay { get; init; }

    [Input("EUR/person/day", Min = 0, Max = 500, Default = "accounts.fixed.upkeep", Help = "Upkeep per place of capacity and day, occupied or not.")]
    public double UpkeepEurPerPersonDay { get; init; }

    [Input(Default = "accounts.fixed.vat", Help = "Whether VAT is in the amounts above: included, excluded or none.")]
    public Vat Vat { get; init; }

    [Input(Help = "Further lines, by name.")]
    public IReadOnlyDictionary<string, FixedLine> Lines { get; init; } = new Dictionary<string, FixedLine>();
}
