using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>What became of a month's waste: where it went, how it was fetched, what was made of it and what it gave off. Arrays are by <see cref="WasteStream"/>.</summary>
public sealed record WasteMonth
{
    /// <summary>Waste sent to landfill by <see cref="WasteStream"/>, kg.</summary>
    public double[] LandfilledKg { get; init; } = new double[Enum.GetValues<WasteStream>().Length];

    /// <summary>Waste that found no room in the containers and is litter by <see cref="WasteStream"/>, kg.</summary>
    public double[] LitteredKg { get; init; } = new double[Enum.GetValues<WasteStream>().Length];

    /// <summary>Waste that found no room in the containers and is burnt in the open by <see cref="WasteStream"/>, kg.</summary>
    public double[] BurntKg { get; init; } = new double[Enum.GetValues<WasteStream>().Length];

    /// <summary>Days on which containers overflowed.</summary>
    public double OverflowDays { get; init; }

    /// <summary>Collection rounds of the containers.</summary>
    public double CollectionRounds { get; init; }

    /// <summary>Way of those rounds, there and back, that is the site's, km.</summary>
    public double CollectionKm { get; init; }

    /// <summary>Diesel of those rounds, burnt by the company, L; none where the site counts no containers.</summary>
    public double? CollectionDieselL { get; init; }

    /// <summary>Waste sent to recycling by <see cref="WasteStream"/>, kg.</summary>
    public double[] RecycledKg { get; init; } = new double[Enum.GetValues<WasteStream>().Length];

    /// <summary>Share of what was collected apart that was rejected, 0-1.</summary>
    public double ContaminationFraction { get; init; }

    /// <summary>Waste composted on the site by <see cref="WasteStream"/>, kg.</summary>
    public double[] CompostedKg { get; init; } = new double[Enum.GetValues<WasteStream>().Length];

    /// <summary>Waste fed to the digester on the site by <see cref="WasteStream"/>, kg.</summary>
    public double[] DigestedKg { get; init; } = new double[Enum.GetValues<WasteStream>().Length];

    /// <summary>Compost made, kg.</summary>
    public double CompostKg { get; init; }

    /// <summary>Digestate taken from the digester, kg.</summary>
    public double DigestateKg { get; init; }

    /// <summary>Way on which it is taken to fields, there and back, km.</summary>
    public double DigestateKm { get; init; }

    /// <summary>Diesel of that way, burnt by whoever takes it, L.</summary>
    public double DigestateDieselL { get; init; }

    /// <summary>Biogas that kitchen and boiler burnt instead of bought fuel, kWh of net calorific value.</summary>
    public double BiogasUsedKwh { get; init; }

    /// <summary>Methane of composting on the site, kg CH4.</summary>
    public double CompostingMethaneKg { get; init; }

    /// <summary>Nitrous oxide of composting on the site, kg N2O.</summary>
    public double CompostingNitrousOxideKg { get; init; }

    /// <summary>Methane that leaks from the digester or leaves its flare unburnt, kg CH4.</summary>
    public double DigestionMethaneKg { get; init; }

    /// <summary>Mass weighed at the landfill's gate, kg.</summary>
    public double LandfillGateKg { get; init; }

    /// <summary>Methane that the landfill gives off in this month from all waste of the period so far, kg CH4.</summary>
    public double LandfillMethaneKg { get; init; }

    /// <summary>Methane that the landfill gives off from the period's waste in the 30 years after it, kg CH4; told in the last month.</summary>
    public double LandfillTailMethaneKg { get; init; }
}
