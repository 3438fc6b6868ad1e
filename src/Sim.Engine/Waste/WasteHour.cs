using System.Runtime.CompilerServices;
using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>Solid waste of one hour. Nothing is stored on the site: what arises leaves.</summary>
public readonly record struct WasteHour(
    [Output("kg", "Waste of residents", From = Node.Outside, To = Node.Waste)] double ResidentsKg,
    [Output("kg", "Waste of services", From = Node.Outside, To = Node.Waste)] double ServicesKg,
    [Output("kg", "Waste to landfill, unsorted", From = Node.Waste, To = Node.Outside)] double LandfillKg,
    [Output("kg", "Sorting rejects to landfill", From = Node.Waste, To = Node.Outside)] double RejectsKg,
    [Output("kg", "Waste to recycling", From = Node.Waste, To = Node.Outside)] double RecyclingKg)
{
    /// <summary>An hour's waste from the residents registered in it and the units of a service (meals) done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WasteHour Of(WasteSource residents, double registeredPeople, WasteSource services, double serviceUnits)
    {
        double residentsKg = residents.KgPerUnit * registeredPeople / 24;
        double servicesKg = services.KgPerUnit * serviceUnits;
        return new WasteHour(
            residentsKg,
            servicesKg,
            residentsKg * residents.LandfillShare + servicesKg * services.LandfillShare,
            residentsKg * residents.RejectsShare + servicesKg * services.RejectsShare,
            residentsKg * residents.RecyclingShare + servicesKg * services.RecyclingShare);
    }
}
