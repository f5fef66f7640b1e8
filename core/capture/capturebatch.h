// SPDX-License-Identifier: GPL-3.0-or-later
// What crosses from the I/O thread to the UI thread every 16-33 ms: values only.
#pragma once

#include "core/base/clock.h"
#include "core/capture/capturechunk.h"
#include "core/capture/capturerecord.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace mqttscope
{

/// Topic interned since the last batch.
struct NewTopic
{
    TopicId id;
    QByteArray name; ///< raw bytes as on the wire
};

/// Packets of one connection that were seen but not recorded.
struct DroppedPackets
{
    ConnectionId connection;
    quint64 count = 0;
};

/// A network connection that came or went; in a batch after all its records of that time.
struct ConnectionPresence
{
    ConnectionId connection;
    bool isOpen = false;
};

struct CaptureBatch
{
    std::vector<CaptureRecord> records; ///< in arrival order
    std::vector<CaptureChunkPointer> newChunks; ///< chunks first referred to by this batch, ids ascending
    QList<NewTopic> newTopics; ///< ids ascending and dense
    quint64 dropped = 0; ///< packets seen but not recorded since the last batch (budget of the queue)
    std::vector<DroppedPackets> droppedByConnection; ///< the same by connection; the sum is `dropped`
    std::vector<TimeAnchor> anchors; ///< new ties to the wall clock
    quint64 topicsRefused = 0; ///< PUBLISH recorded without a topic since the last batch: the topic table is full
    std::vector<ConnectionPresence> presence; ///< in the order it changed

    [[nodiscard]] bool isEmpty() const
    {
        return records.empty() && newTopics.isEmpty() && dropped == 0 && anchors.empty() && topicsRefused == 0
            && presence.empty();
    }
};

}
