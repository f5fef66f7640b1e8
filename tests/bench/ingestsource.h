// SPDX-License-Identifier: GPL-3.0-or-later
// A process that speaks just enough MQTT to be subscribed to and then sends as fast as it is read.
#pragma once

#include <QProcess>
#include <QString>

#include <optional>

namespace mqttscope::bench
{

inline constexpr int kIngestMessages = 2'000'000;
inline constexpr int kIngestTopics = 1'000;
inline constexpr int kIngestPayload = 100; ///< bytes
inline constexpr auto kIngestMarkerTopic = "bench/end"; ///< one message on it follows the last

/// main() of the source: accepts one connection after the other and serves each. Prints "port N", then a line with the
/// seconds from the first byte sent to the peer's goodbye for every connection. Returns at the end of its input.
int runIngestSource();

/// The source as a process of its own: the running program started again with --source.
class IngestSource
{
public:
    IngestSource();
    ~IngestSource();
    IngestSource(const IngestSource &) = delete;
    IngestSource &operator=(const IngestSource &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// Seconds the last connection took; waits for it to end. nullopt after `timeoutMs`.
    [[nodiscard]] std::optional<double> seconds(int timeoutMs = 120'000);

private:
    [[nodiscard]] QByteArray line(int timeoutMs);
    QProcess m_process;
    quint16 m_port = 0;
};

}
