using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>Solid waste of one hour. Only the digester stores any on the site: all other waste leaves as it arises.</summary>
public readonly record struct WasteHour(
    [Output("kg", "Waste of residents and staff", From = Node.Outside, To = Node.Waste)] double ResidentsKg,
    [Output("kg", "Waste of services", From = Node.Outside, To = Node.Waste)] double ServicesKg,
    [Output("kg", "Waste to landfill, unsorted", From = Node.Waste, To = Node.Outside)] double LandfillKg,
    [Output("kg", "Sorting rejects to landfill", From = Node.Waste, To = Node.Outside)] double RejectsKg,
    [Output("kg", "Waste to recycling", From = Node.Waste, To = Node.Outside)] double RecyclingKg,
    [Output("kg", "Compost", From = Node.Waste, To = Node.Outside)] double CompostKg = 0,
    [Output("kg", "Water and gases lost in composting", From = Node.Waste, To = Node.Outside)] double CompostLossKg = 0,
    [Output("kg", "Digestate", From = Node.Waste, To = Node.Outside)] double DigestateKg = 0,
    [Output("kg", "Waste turned into biogas", From = Node.Waste, To = Node.Outside)] double BiogasKg = 0,
    [Output("kg", "Waste stored in the digester", StoredIn = Node.Waste)] double DigestingKg = 0,
    [Output("kWh", "Electricity of composting and digestion, part of the base load")] double TreatmentKwh = 0,
    [Output("kg", "Waste that found no room in the containers", From = Node.Waste, To = Node.Outside)] double OverflowKg = 0,
    [Output("day", "Days with overflowing containers")] double OverflowingDays = 0,
    [Output("fraction", "Containers filled", Over = Aggregate.Mean)] double ContainersFilledFraction = 0,
    [Output("kg", "Waste of emergency bottles", From = Node.Outside, To = Node.Waste)] double EmergencyBottlesKg = 0)
{
    /// <summary>An hour's waste from the residents registered in it, the staff, whose waste is of the same mix, and the units of a service (meals) done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WasteHour Of(WasteSource residents, double registeredPeople, WasteSource services, double serviceUnits, double staffKg = 0)
    {
        WasteHour hour = default;
        Fill(ref hour, residents, registeredPeople, services, serviceUnits, staffKg);
        return hour;
    }

    /// <summary>Writes the same where it stays; the columns of treatment, containers and emergencies stay what they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Fill(ref WasteHour hour, WasteSource residents, double registeredPeople, WasteSource services, double serviceUnits, double staffKg)
    {
        double residentsKg = residents.KgPerUnit * registeredPeople / 24 + staffKg, servicesKg = services.KgPerUnit * serviceUnits;
        Span<double> columns = MemoryMarshal.CreateSpan(ref Unsafe.As<WasteHour, double>(ref hour), 5);
        (columns[0], columns[1]) = (residentsKg, servicesKg);
        columns[2] = residentsKg * residents.LandfillShare + servicesKg * services.LandfillShare;
        columns[3] = residentsKg * residents.RejectsShare + servicesKg * services.RejectsShare;
        columns[4] = residentsKg * residents.RecyclingShare + servicesKg * services.RecyclingShare;
    }

    /// <summary>The hour with the bottles of so many litres of water, handed out because the taps lacked it.</summary>
    public WasteHour WithEmergencyBottles(WasteSource bottles, double litres)
    {
        double kg = bottles.KgPerUnit * litres;
        return this with
        {
            EmergencyBottlesKg = kg,
            LandfillKg = LandfillKg + kg * bottles.LandfillShare,
            RejectsKg = RejectsKg + kg * bottles.RejectsShare,
            RecyclingKg = RecyclingKg + kg * bottles.RecyclingShare,
        };
    }
}
