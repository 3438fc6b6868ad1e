namespace Sim.Engine.Accounts;

/// <summary>Names of those who are paid, where the inputs name none.</summary>
public static class Payee
{
    /// <summary>Supplier of electricity.</summary>
    public const string ElectricitySupplier = "electricity supplier";

    /// <summary>Supplier of fuel.</summary>
    public const string FuelSupplier = "fuel supplier";

    /// <summary>Water and sewer utility.</summary>
    public const string WaterUtility = "water utility";

    /// <summary>Trucks that bring water or take septage.</summary>
    public const string WaterTrucks = "water trucks";

    /// <summary>Shops and wholesalers.</summary>
    public const string Trade = "trade";

    /// <summary>Waste company.</summary>
    public const string WasteCompany = "waste company";

    /// <summary>Operator of the landfill.</summary>
    public const string Landfill = "landfill";

    /// <summary>Staff of the centre.</summary>
    public const string Staff = "staff";

    /// <summary>Suppliers of what is not metered.</summary>
    public const string Suppliers = "suppliers";

    /// <summary>Builders and makers of equipment.</summary>
    public const string Contractors = "contractors";

    /// <summary>Owners of rented homes.</summary>
    public const string Owners = "owners of homes";
}
