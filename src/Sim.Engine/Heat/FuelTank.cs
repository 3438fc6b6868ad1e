using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>
/// The state of a stock: an order goes out when the level has fallen far enough and none is on its way; after the lead time the
/// truck comes on the first day with an open road. What it brings is usable from the next hour.
/// </summary>
public sealed class FuelTank(Carrier carrier, FuelStock stock, double kwhPerUnit)
{
    private readonly StockMonth[] months = new StockMonth[12];
    private bool[] closedDays = [];
    private int hoursToGo = -1;

    /// <summary>The fuel.</summary>
    public Carrier Carrier => carrier;

    /// <summary>The stock.</summary>
    public FuelStock Stock => stock;

    /// <summary>Hours until the truck may come; below zero where nothing is on its way.</summary>
    public int HoursToGo => hoursToGo;

    /// <summary>What the tank holds, kWh of net calorific value.</summary>
    public double LevelKwh { get; private set; } = stock.Tank * stock.StartFraction * kwhPerUnit;

    /// <summary>What the tank holds, in the unit in which the fuel is bought.</summary>
    public double Level => LevelKwh / kwhPerUnit;

    /// <summary>What a truck brought in the hour at hand, in that unit.</summary>
    public double Brought { get; private set; }

    /// <summary>What of it nobody has been promised in the hour at hand, kWh.</summary>
    public double LeftKwh { get; set; }

    /// <summary>Whether something needed more than there was in the hour at hand.</summary>
    public bool IsShort { get; set; }

    /// <summary>Heat that could not be given in the hour at hand, kWh; at its end what of it is never made up.</summary>
    public double MissingKwh { get; set; }

    /// <summary>The months of the year at hand.</summary>
    public ReadOnlySpan<StockMonth> Months => months;

    /// <summary>Fills the tank as at the beginning; nothing is on its way.</summary>
    public void Reset() => (LevelKwh, hoursToGo) = (stock.Tank * stock.StartFraction * kwhPerUnit, -1);

    /// <summary>Turns to a year with its snow, mm of water in each hour.</summary>
    public void Turn(ReadOnlySpan<double> snowfallMm)
    {
        closedDays = stock.ClosedDays(snowfallMm);
        Array.Fill(months, new StockMonth { Carrier = carrier });
    }

    /// <summary>The hour begins: all that the tank holds can be had, but not the rounding by which an empty one lies below zero.</summary>
    public void Offer() => (LeftKwh, IsShort, MissingKwh) = (Math.Max(0, LevelKwh), false, 0);

    /// <summary>Promises fuel if there is enough of it for the whole hour; all or nothing.</summary>
    public bool Promise(double kwh)
    {
        if (kwh > LeftKwh)
        {
            return false;
        }
        LeftKwh -= kwh;
        return true;
    }

    /// <summary>The hour ends with what was burnt, and with the truck if it comes.</summary>
    public void Apply(double burntKwh, int hourOfYear, int month)
    {
        LevelKwh -= burntKwh;
        Brought = 0;
        ref StockMonth at = ref months[month];
        if (hoursToGo > 0)
        {
            hoursToGo--;
        }
        if (hoursToGo == 0 && !closedDays[hourOfYear / 24])
        {
            Brought = Math.Max(0, Math.Min(stock.Delivery, stock.Tank - Level));
            LevelKwh += Brought * kwhPerUnit;
            hoursToGo = -1;
            at = at with
            {
                Delivered = at.Delivered + Brought,
                Deliveries = at.Deliveries + 1,
                TruckKm = at.TruckKm + 2 * stock.DistanceKm,
                TruckDieselL = at.TruckDieselL + 2 * stock.DistanceKm * stock.TruckDieselLPerKm,
            };
        }
        if (hoursToGo < 0 && LevelKwh <= stock.OrderAtFraction * stock.Tank * kwhPerUnit)
        {
            hoursToGo = (int)Math.Ceiling(stock.LeadTimeDays * 24);
        }
        at = at with { Level = Level, DryHours = at.DryHours + (IsShort ? 1 : 0), MissingKwh = at.MissingKwh + MissingKwh };
    }
}
