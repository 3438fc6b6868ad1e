namespace Sim.Engine.Schema;

/// <summary>Order in which scarce electricity, water and heat are granted: first served, last shed.</summary>
public enum Priority
{
    /// <summary>Medical, communication and security, with the lights of the site.</summary>
    Critical,

    /// <summary>Pumping of drinking water.</summary>
    WaterPumping,

    /// <summary>Frost protection and room heat.</summary>
    RoomHeat,

    /// <summary>Hot water.</summary>
    HotWater,

    /// <summary>Kitchen.</summary>
    Kitchen,

    /// <summary>Laundry.</summary>
    Laundry,

    /// <summary>Lights in the rooms, charging, appliances, offices, cleaning.</summary>
    Comfort,

    /// <summary>Cooling of rooms: the first that is shed.</summary>
    RoomCooling,
}
