namespace Sim.Engine.Accounts;

/// <summary>What a site's own treatment, if it has one, made of a month's wastewater, what was led into the ground or a river, and what the town takes.</summary>
public sealed record WastewaterMonth
{
    /// <summary>Oxygen demand that turns into methane on the site or in the river that takes its water: amounts times MCF, kg.</summary>
    public double MethaneBodKg { get; init; }

    /// <summary>Nitrogen given off as nitrous oxide on the site, in the ground or in the river, kg N.</summary>
    public double NitrousOxideNitrogenKg { get; init; }

    /// <summary>Oxygen demand passed on to the town: by sewer, as septage and as sludge, kg.</summary>
    public double BodPassedOnKg { get; init; }

    /// <summary>Nitrogen passed on to the town, kg.</summary>
    public double NitrogenPassedOnKg { get; init; }

    /// <summary>Oxygen demand broken down on the site, kg.</summary>
    public double BodBrokenDownKg { get; init; }

    /// <summary>Nitrogen lost to the air or held by the sludge, kg.</summary>
    public double NitrogenRemovedKg { get; init; }

    /// <summary>Water led into the ground or a river, m3.</summary>
    public double DischargedM3 { get; init; }

    /// <summary>Oxygen demand led into the ground or a river, kg.</summary>
    public double BodDischargedKg { get; init; }

    /// <summary>Nitrogen led into the ground or a river, kg.</summary>
    public double NitrogenDischargedKg { get; init; }

    /// <summary>Whether the oxygen demand discharged was above its limit and too little reduced.</summary>
    public bool BodInBreach { get; init; }

    /// <summary>Whether the nitrogen discharged was above its limit and too little reduced.</summary>
    public bool NitrogenInBreach { get; init; }

    /// <summary>Trips of trucks that take septage and sludge.</summary>
    public double EmptyingTrips { get; init; }

    /// <summary>Way of these trucks there and back, km.</summary>
    public double EmptyingKm { get; init; }

    /// <summary>What ran out of full pits and tanks, m3; among what is discharged.</summary>
    public double OverflowM3 { get; init; }

    /// <summary>Hours in which toilets were out of use because pits or tanks were full.</summary>
    public double ToiletsClosedHours { get; init; }
}
