namespace Sim.Engine.Accounts;

/// <summary>Services that are metered by the unit of work.</summary>
public enum ServiceKind
{
    /// <summary>Laundry, kg of dry laundry.</summary>
    Laundry,

    /// <summary>Catering, meals.</summary>
    Catering,

    /// <summary>Cleaning, m2 cleaned once.</summary>
    Cleaning,

    /// <summary>Repair of furniture, fittings and belongings, h.</summary>
    Repair,

    /// <summary>Upkeep of buildings and plant, h.</summary>
    Maintenance,

    /// <summary>Solar power bought from the owner of the panels, kWh.</summary>
    Solar,

    /// <summary>Hygiene kits handed out, kits.</summary>
    HygieneKits,
}
