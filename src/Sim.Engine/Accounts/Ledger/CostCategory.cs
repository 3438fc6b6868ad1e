namespace Sim.Engine.Accounts;

/// <summary>The standard cost catalogue of a reception centre; every euro of a ledger falls into exactly one of these.</summary>
public enum CostCategory
{
    /// <summary>Electricity from the grid: energy, demand, fixed charges, less what is fed in.</summary>
    Electricity,

    /// <summary>Heating fuel and the diesel of generators.</summary>
    Fuel,

    /// <summary>Drinking water: mains, trucked, bottled.</summary>
    Water,

    /// <summary>Sewer charges and septage.</summary>
    Wastewater,

    /// <summary>Collection and gate fees, less what recyclables earn.</summary>
    Waste,

    /// <summary>Laundry.</summary>
    Laundry,

    /// <summary>Food and meals.</summary>
    Catering,

    /// <summary>Cleaning.</summary>
    Cleaning,

    /// <summary>Staff of the centre.</summary>
    Staff,

    /// <summary>Guards and security.</summary>
    Security,

    /// <summary>Site: rent, land, upkeep and maintenance.</summary>
    Site,

    /// <summary>Care: health, education, case work.</summary>
    Care,

    /// <summary>Capital: investments and their replacements.</summary>
    Capital,

    /// <summary>Administration and whatever has no other place.</summary>
    Other,
}
