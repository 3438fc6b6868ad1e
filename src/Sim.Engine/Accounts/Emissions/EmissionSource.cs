namespace Sim.Engine.Accounts;

/// <summary>What an emission comes from.</summary>
public enum EmissionSource
{
    /// <summary>Electricity from the grid.</summary>
    GridElectricity,

    /// <summary>Fuels.</summary>
    Fuel,

    /// <summary>Water of the mains.</summary>
    Water,

    /// <summary>Water brought by trucks: their way, and the water where they take it.</summary>
    TruckedWater,

    /// <summary>Bottled water.</summary>
    BottledWater,

    /// <summary>Wastewater: gases and energy of its treatment.</summary>
    Wastewater,

    /// <summary>Transport of septage and sludge.</summary>
    SeptageTransport,

    /// <summary>Collection of waste.</summary>
    WasteCollection,

    /// <summary>Landfill methane.</summary>
    Landfill,

    /// <summary>Open burning of waste that found no room in the containers.</summary>
    OpenBurning,

    /// <summary>Composting on the site.</summary>
    Composting,

    /// <summary>Leaks and flare of a digester on the site.</summary>
    Digestion,

    /// <summary>Food.</summary>
    Food,

    /// <summary>Hygiene kits: making and bringing.</summary>
    HygieneKits,

    /// <summary>Packaging and single-use items of meals: their material.</summary>
    SingleUseItems,

    /// <summary>Services done off the site.</summary>
    OffSiteServices,

    /// <summary>Carbon embodied in measures.</summary>
    Embodied,

    /// <summary>Recycling: emissions that others avoid (never in a total).</summary>
    Recycling,

    /// <summary>Compost used in place of peat and fertiliser: emissions that others avoid (never in a total).</summary>
    CompostUse,

    /// <summary>Electricity fed in: emissions that others avoid (never in a total).</summary>
    FedInElectricity,
}
