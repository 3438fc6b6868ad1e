using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Everything that turns metered flows into emissions.</summary>
public sealed record EmissionFactors
{
    /// <summary>Potential of methane in AR5, with which published figures of CO2e are summed, kgCO2e/kg.</summary>
    internal const double MethaneGwpAr5 = 28;

    /// <summary>That of nitrous oxide, kgCO2e/kg.</summary>
    internal const double NitrousOxideGwpAr5 = 265;

    [Input(Default = "accounts.emissions.gwp", Help = "Assessment report of the global warming potentials: ar5 or ar6.")]
    public GwpSet Gwp { get; init; }

    [Input(Help = "Grid electricity.")]
    public GridFactors Grid { get; init; } = new();

    [Input(Help = "Fuels.")]
    public FuelFactors Fuels { get; init; } = new();

    [Input("kgCO2e/m3", Min = 0, Max = 50, Default = "accounts.emissions.mains", Help = "Mains water.")]
    public double MainsKgCo2ePerM3 { get; init; }

    [Input("kgCO2e/m3", Min = 0, Max = 100, Otherwise = "0 kgCO2e/m3", Help = "Trucked water where the truck takes it; its way is the diesel of water.source, by distance.")]
    public double TruckedKgCo2ePerM3 { get; init; }

    [Input("kgCO2e/L", Min = 0, Max = 5, Default = "accounts.emissions.bottled", Help = "Bottled water.")]
    public double BottledKgCo2ePerL { get; init; }

    [Input("kgCO2e/m3", Min = 0, Max = 50, Default = "accounts.emissions.sewage", Help = "Energy of the public treatment of sewage; its gases come from BOD and nitrogen.")]
    public double SewageKgCo2ePerM3 { get; init; }

    [Input("kgCO2e/m3", Min = 0, Max = 100, Default = "accounts.emissions.septage", Help = "Transport of septage by truck; its treatment is that of sewage.")]
    public double SeptageKgCo2ePerM3 { get; init; }

    [Input("kg/kg", Min = 0, Max = 1, Default = "accounts.emissions.methane_capacity", Help = "Methane that a kg of BOD can give (Bo).")]
    public double MethaneCapacityKgPerKg { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "accounts.emissions.methane_correction", Help = "Share of that methane which the treatment gives off (MCF).")]
    public double MethaneCorrectionFraction { get; init; }

    [Input("kg/kg", Min = 0, Max = 1, Default = "accounts.emissions.nitrous_oxide", Help = "N2O-N given off per kg of nitrogen in effluent.")]
    public double NitrousOxideKgPerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 5, Default = "accounts.emissions.collection", Help = "Collection of waste.")]
    public double CollectionKgCo2ePerKg { get; init; }

    [Input("kg/kg", Min = 0, Max = 3, Default = "accounts.emissions.burning.carbon_dioxide", Help = "Fossil carbon dioxide of waste burnt in the open.")]
    public double BurningCarbonDioxideKgPerKg { get; init; }

    [Input("kg/kg", Min = 0, Max = 0.1, Default = "accounts.emissions.burning.methane", Help = "Methane of waste burnt in the open.")]
    public double BurningMethaneKgPerKg { get; init; }

    [Input("kg/kg", Min = 0, Max = 0.01, Default = "accounts.emissions.burning.nitrous_oxide", Help = "Nitrous oxide of waste burnt in the open.")]
    public double BurningNitrousOxideKgPerKg { get; init; }

    [Input("kgCO2e", Min = 0, Max = 50, Default = "accounts.emissions.meal", Help = "Food of one meal, from farm to kitchen.")]
    public double MealKgCo2e { get; init; }

    [Input(Help = "Packaging and single-use items of meals, by material.")]
    public SingleUseFactors SingleUse { get; init; } = new();

    [Input("kgCO2e/kWh", Min = 0, Max = 3, Default = "accounts.emissions.off_site_fuel", Help = "Fuel burnt by providers off the site, upstream included.")]
    public double OffSiteFuelKgCo2ePerKwh { get; init; }

    [Input(Help = "Carbon embodied in measures that do not say their own.")]
    public EmbodiedFactors Embodied { get; init; } = new();

    [Input(Help = "Emissions that recycling and compost spare others.")]
    public RecyclingCredits Recycling { get; init; } = new();

    /// <summary>Global warming potential of methane over 100 years, kgCO2e/kg: that without the CO2 it turns into, which is biogenic or, of burnt fuels, counted with their carbon.</summary>
    public double MethaneGwp => Gwp == GwpSet.Ar5 ? MethaneGwpAr5 : 27.0;

    /// <summary>Global warming potential of nitrous oxide over 100 years, kgCO2e/kg.</summary>
    public double NitrousOxideGwp => Gwp == GwpSet.Ar5 ? NitrousOxideGwpAr5 : 273;

    /// <summary>All scopes of a kWh of the grid at the meter in a year of the period, kgCO2e/kWh.</summary>
    public double GridKgCo2ePerKwh(int year) => Grid.AllPerKwh(year).KgCo2e(this);

    /// <summary>Global warming potential of a gas over 100 years, kgCO2e/kg; 1 of carbon dioxide and of what is not split.</summary>
    public double GwpOf(Gas gas) => gas switch { Gas.Methane => MethaneGwp, Gas.NitrousOxide => NitrousOxideGwp, _ => 1 };
}
