namespace Sim.Engine.Electricity;

/// <summary>What electricity is used for; the order of the spans that the dispatch works on.</summary>
public enum ElectricEndUse
{
    /// <summary>Wi-fi, cameras and communication.</summary>
    Communications,

    /// <summary>Lamps of paths and yards.</summary>
    SiteLighting,

    /// <summary>Fridges for medicines.</summary>
    ColdChain,

    /// <summary>Security, standby and small plant of the site.</summary>
    BaseLoad,

    /// <summary>Water pumps.</summary>
    Pumping,

    /// <summary>Room heating, with the auxiliaries of boilers.</summary>
    RoomHeating,

    /// <summary>Heating of hot water, with the auxiliaries of boilers.</summary>
    HotWater,

    /// <summary>Kitchen.</summary>
    Kitchen,

    /// <summary>Laundry.</summary>
    Laundry,

    /// <summary>Lights in dwellings.</summary>
    Lighting,

    /// <summary>Phone charging and small appliances.</summary>
    Appliances,

    /// <summary>Offices.</summary>
    Offices,

    /// <summary>Cleaning machines.</summary>
    Cleaning,

    /// <summary>Cooling of rooms.</summary>
    RoomCooling,
}
