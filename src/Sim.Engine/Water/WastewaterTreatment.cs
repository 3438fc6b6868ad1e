using Sim.Engine.Schema;

namespace Sim.Engine.Water;

/// <summary>
/// Treatment of wastewater on the site, before it goes its way. Of the oxygen demand that comes in a part leaves with
/// the sludge, a part with the water, and the rest is broken down. Methane and nitrous oxide by the IPCC (2019),
/// tier 1 unless the planner gives values of the place.
/// </summary>
public abstract record WastewaterTreatment
{
    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.{kind}.bod_removal", Help = "Share of the oxygen demand that does not leave with the treated water.")]
    public double BodRemovalFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.{kind}.nitrogen_removal", Help = "Share of the nitrogen that does not leave with the treated water.")]
    public double NitrogenRemovalFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.{kind}.sludge", Help = "Share of the oxygen demand that leaves with the sludge.")]
    public double SludgeFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.{kind}.methane_correction", Help = "Share of the methane which the rest of the oxygen demand could give that is given off (MCF).")]
    public double MethaneCorrectionFraction { get; init; }

    [Input("kg/kg", Min = 0, Max = 1, Default = "water.wastewater.{kind}.nitrous_oxide", Help = "N2O-N given off per kg of nitrogen that comes in.")]
    public double NitrousOxideKgPerKg { get; init; }

    [Input("L/person/day", Min = 0, Max = 10, Default = "water.wastewater.{kind}.sludge_volume", Help = "Sludge taken away by truck, per person present and day where all wastewater is treated; less by the share of the oxygen demand that is not.")]
    public double SludgeVolumeLPerPersonDay { get; init; }

    [Input("kWh/m3", Min = 0, Max = 20, Default = "water.wastewater.{kind}.energy", Help = "Electricity per wastewater treated, part of the base load.")]
    public double EnergyKwhPerM3 { get; init; }

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
public sealed record SepticTank : WastewaterTreatment;

/// <summary>A lined pit under toilets, or latrines with little water; its sludge is emptied by truck.</summary>
[Kind("pit")]
public sealed record LinedPit : WastewaterTreatment;

/// <summary>A prefabricated plant with aeration; without power wastewater passes it untreated.</summary>
[Kind("package-plant")]
public sealed record PackagePlant : WastewaterTreatment;

/// <summary>A planted bed of gravel through which settled wastewater flows below the surface.</summary>
[Kind("wetland")]
public sealed record ConstructedWetland : WastewaterTreatment;
