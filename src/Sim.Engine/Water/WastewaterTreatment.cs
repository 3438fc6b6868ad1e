using Sim.Engine.Schema;

namespace Sim.Engine.Water;

/// <summary>
/// Treatment of wastewater on the site, before it goes its way. Of the oxygen demand that comes in a part leaves with
/// the sludge, a part with the water, and the rest is broken down. Methane and nitrous oxide by the IPCC (2019),
/// tier 1 unless the planner gives values of the place.
/// </summary>
public abstract record WastewaterTreatment
{
    /// <summary>Share of the oxygen demand that does not leave with the treated water.</summary>
    public abstract double BodRemovalFraction { get; init; }

    /// <summary>Share of the nitrogen that does not leave with the treated water.</summary>
    public abstract double NitrogenRemovalFraction { get; init; }

    /// <summary>Share of the oxygen demand that leaves with the sludge.</summary>
    public abstract double SludgeFraction { get; init; }

    /// <summary>Share of the methane which the rest of the oxygen demand could give that is given off (MCF).</summary>
    public abstract double MethaneCorrectionFraction { get; init; }

    /// <summary>N2O-N given off per kg of nitrogen that comes in.</summary>
    public abstract double NitrousOxideKgPerKg { get; init; }

    /// <summary>Sludge taken away by truck, per person present and day.</summary>
    public abstract double SludgeVolumeLPerPersonDay { get; init; }

    /// <summary>Electricity per wastewater treated, part of the base load.</summary>
    public abstract double EnergyKwhPerM3 { get; init; }

    /// <summary>Problems between the values of the record.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(WastewaterTreatment treatment)
    {
        if (treatment.SludgeFraction > treatment.BodRemovalFraction)
        {
            yield return ("sludge", FormattableString.Invariant($"more oxygen demand would leave with the sludge ({treatment.SludgeFraction:0.###}) than is removed (bod_removal {treatment.BodRemovalFraction:0.###})"));
        }
    }
}

/// <summary>A watertight tank in which solids settle and rot; its sludge is emptied by truck.</summary>
[Kind("septic-tank")]
public sealed record SepticTank : WastewaterTreatment
{
    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.septic.bod_removal", Help = "Share of the oxygen demand that does not leave with the treated water.")]
    public override double BodRemovalFraction { get; init; } = 0.625;

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.septic.nitrogen_removal", Help = "Share of the nitrogen that does not leave with the treated water.")]
    public override double NitrogenRemovalFraction { get; init; } = 0.15;

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.septic.sludge", Help = "Share of the oxygen demand that leaves with the sludge.")]
    public override double SludgeFraction { get; init; } = 0.5;

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.septic.methane_correction", Help = "Share of the methane which the rest of the oxygen demand could give that is given off (MCF).")]
    public override double MethaneCorrectionFraction { get; init; } = 0.5;

    [Input("kg/kg", Min = 0, Max = 1, Default = "water.wastewater.septic.nitrous_oxide", Help = "N2O-N given off per kg of nitrogen that comes in.")]
    public override double NitrousOxideKgPerKg { get; init; } = 0;

    [Input("L/person/day", Min = 0, Max = 10, Default = "water.wastewater.septic.sludge_volume", Help = "Sludge taken away by truck, per person present and day.")]
    public override double SludgeVolumeLPerPersonDay { get; init; } = 0.16;

    [Input("kWh/m3", Min = 0, Max = 20, Default = "water.wastewater.septic.energy", Help = "Electricity per wastewater treated, part of the base load.")]
    public override double EnergyKwhPerM3 { get; init; } = 0;
}

/// <summary>A lined pit under toilets, or latrines with little water; its sludge is emptied by truck.</summary>
[Kind("pit")]
public sealed record LinedPit : WastewaterTreatment
{
    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.pit.bod_removal", Help = "Share of the oxygen demand that does not leave with the treated water.")]
    public override double BodRemovalFraction { get; init; } = 0.7;

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.pit.nitrogen_removal", Help = "Share of the nitrogen that does not leave with the treated water.")]
    public override double NitrogenRemovalFraction { get; init; } = 0.12;

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.pit.sludge", Help = "Share of the oxygen demand that leaves with the sludge.")]
    public override double SludgeFraction { get; init; } = 0.3;

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.pit.methane_correction", Help = "Share of the methane which the rest of the oxygen demand could give that is given off (MCF).")]
    public override double MethaneCorrectionFraction { get; init; } = 0.7;

    [Input("kg/kg", Min = 0, Max = 1, Default = "water.wastewater.pit.nitrous_oxide", Help = "N2O-N given off per kg of nitrogen that comes in.")]
    public override double NitrousOxideKgPerKg { get; init; } = 0;

    [Input("L/person/day", Min = 0, Max = 10, Default = "water.wastewater.pit.sludge_volume", Help = "Sludge taken away by truck, per person present and day.")]
    public override double SludgeVolumeLPerPersonDay { get; init; } = 0.16;

    [Input("kWh/m3", Min = 0, Max = 20, Default = "water.wastewater.pit.energy", Help = "Electricity per wastewater treated, part of the base load.")]
    public override double EnergyKwhPerM3 { get; init; } = 0;
}

/// <summary>A prefabricated plant with aeration; without power wastewater passes it untreated.</summary>
[Kind("package-plant")]
public sealed record PackagePlant : WastewaterTreatment
{
    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.package.bod_removal", Help = "Share of the oxygen demand that does not leave with the treated water.")]
    public override double BodRemovalFraction { get; init; } = 0.95;

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.package.nitrogen_removal", Help = "Share of the nitrogen that does not leave with the treated water.")]
    public override double NitrogenRemovalFraction { get; init; } = 0.4;

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.package.sludge", Help = "Share of the oxygen demand that leaves with the sludge.")]
    public override double SludgeFraction { get; init; } = 0.5;

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.package.methane_correction", Help = "Share of the methane which the rest of the oxygen demand could give that is given off (MCF).")]
    public override double MethaneCorrectionFraction { get; init; } = 0.03;

    [Input("kg/kg", Min = 0, Max = 1, Default = "water.wastewater.package.nitrous_oxide", Help = "N2O-N given off per kg of nitrogen that comes in.")]
    public override double NitrousOxideKgPerKg { get; init; } = 0.016;

    [Input("L/person/day", Min = 0, Max = 10, Default = "water.wastewater.package.sludge_volume", Help = "Sludge taken away by truck, per person present and day.")]
    public override double SludgeVolumeLPerPersonDay { get; init; } = 1.0;

    [Input("kWh/m3", Min = 0, Max = 20, Default = "water.wastewater.package.energy", Help = "Electricity per wastewater treated, part of the base load.")]
    public override double EnergyKwhPerM3 { get; init; } = 1.2;
}

/// <summary>A planted bed of gravel through which settled wastewater flows below the surface.</summary>
[Kind("wetland")]
public sealed record ConstructedWetland : WastewaterTreatment
{
    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.wetland.bod_removal", Help = "Share of the oxygen demand that does not leave with the treated water.")]
    public override double BodRemovalFraction { get; init; } = 0.85;

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.wetland.nitrogen_removal", Help = "Share of the nitrogen that does not leave with the treated water.")]
    public override double NitrogenRemovalFraction { get; init; } = 0.4;

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.wetland.sludge", Help = "Share of the oxygen demand that leaves with the sludge.")]
    public override double SludgeFraction { get; init; } = 0.3;

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.wetland.methane_correction", Help = "Share of the methane which the rest of the oxygen demand could give that is given off (MCF).")]
    public override double MethaneCorrectionFraction { get; init; } = 0.1;

    [Input("kg/kg", Min = 0, Max = 1, Default = "water.wastewater.wetland.nitrous_oxide", Help = "N2O-N given off per kg of nitrogen that comes in.")]
    public override double NitrousOxideKgPerKg { get; init; } = 0.0079;

    [Input("L/person/day", Min = 0, Max = 10, Default = "water.wastewater.wetland.sludge_volume", Help = "Sludge taken away by truck, per person present and day.")]
    public override double SludgeVolumeLPerPersonDay { get; init; } = 0.16;

    [Input("kWh/m3", Min = 0, Max = 20, Default = "water.wastewater.wetland.energy", Help = "Electricity per wastewater treated, part of the base load.")]
    public override double EnergyKwhPerM3 { get; init; } = 0.1;
}
