namespace Sim.Engine.Electricity;

/// <summary>A stock of diesel through the year that outages fall into: it is refilled within an outage as within a run.</summary>
/// <param name="LevelL">What it holds when each hour begins, L.</param>
/// <param name="OtherL">What others than the generator burn in each hour, L.</param>
/// <param name="HoursToGo">By hour: hours until the truck that is under way then may come, counted as by the stock itself; below zero where none is.</param>
/// <param name="ClosedDays">Days of the year on which no truck comes.</param>
/// <param name="TankL">Full tank, L.</param>
/// <param name="DeliveryL">One delivery, L; as much as fits where it is infinite, no deliveries where it is zero.</param>
/// <param name="OrderAtL">Level at which more is ordered, L.</param>
/// <param name="LeadHours">Hours from order to delivery.</param>
public sealed record OutageFuel(
    double[] LevelL, double[] OtherL, int[] HoursToGo, bool[] ClosedDays, double TankL, double DeliveryL, double OrderAtL, int LeadHours)
{
    /// <summary>Counts an hour down; whether the truck comes in it.</summary>
    internal bool Comes(int hour, ref int hoursToGo)
    {
        hoursToGo -= hoursToGo > 0 ? 1 : 0;
        bool comes = hoursToGo == 0 && !ClosedDays[hour / 24];
        hoursToGo = comes ? -1 : hoursToGo;
        return comes;
    }

    /// <summary>What a truck brings to so much, L: no more than fits.</summary>
    internal double DeliveredL(double levelL) => Math.Max(0, Math.Min(DeliveryL, TankL - levelL));

    /// <summary>Hours to go once more is ordered where none is under way and the level asks for it.</summary>
    /// <param name="sumL">Levels weighed, L.</param>
    /// <param name="weight">Sum of their weights.</param>
    /// <param name="hoursToGo">Hours until the truck under way.</param>
    internal int Ordered(double sumL, double weight, int hoursToGo) => hoursToGo < 0 && sumL <= OrderAtL * weight ? LeadHours : hoursToGo;
}
