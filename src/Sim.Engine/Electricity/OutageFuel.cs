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
    double[] LevelL, double[] OtherL, int[] HoursToGo, bool[] ClosedDays, double TankL, double DeliveryL, double OrderAtL, int LeadHours);
