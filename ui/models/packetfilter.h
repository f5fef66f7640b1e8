// SPDX-License-Identifier: GPL-3.0-or-later
// Which packets the list shows, and the test itself.
#pragma once

#include "core/capture/capturestore.h"

#include <QFlags>
#include <QString>
#include <QStringList>

#include <vector>

namespace mqttscope
{

/// The chips above the list. Every packet type belongs to one.
enum class PacketKind : quint8
{
    Publish = 1,
    Acknowledgement = 2, ///< PUBACK, PUBREC, PUBREL, PUBCOMP
    Session = 4, ///< CONNECT, CONNACK, SUBSCRIBE … UNSUBACK, DISCONNECT, AUTH
    Ping = 8,
};
Q_DECLARE_FLAGS(PacketKinds, PacketKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(PacketKinds)

[[nodiscard]] PacketKind kindOf(PacketType type);

struct PacketFilter
{
    QString text
        = {}; ///< words that all must occur in the topic or the Info text; a word with + or # is a Topic Filter
    PacketKinds kinds = {}; ///< none = all
    bool onlyProblems = false;
    ConnectionId connection = {}; ///< invalid = all

    [[nodiscard]] bool isActive() const
    {
        return !text.trimmed().isEmpty() || kinds || onlyProblems || connection.isValid();
    }
    friend bool operator==(const PacketFilter &, const PacketFilter &) = default;
};

/// One sentence if a word of the filter looks like a Topic Filter and is none (it is then looked for as text), else
/// empty.
[[nodiscard]] QString filterProblem(const QString &text);

/// True for a packet that breaks the standard or says that something failed (reason code of 0x80 or more, refused
/// CONNECT). Looks at a few bytes; only SUBACK and UNSUBACK are decoded.
[[nodiscard]] bool isProblem(const CaptureRecord &record, QByteArrayView frame);

/// The text of the Info column: what describe() says, with the fault and its clause in front of it.
[[nodiscard]] QString packetInfo(const CaptureStore &capture, PacketNumber number);

/// One filter applied to one capture; remembers which topics match. UI thread.
class PacketMatcher
{
public:
    PacketMatcher(const CaptureStore &capture, const PacketFilter &filter);

    [[nodiscard]] const PacketFilter &filter() const { return m_filter; }
    /// Precondition: the capture contains `number`.
    [[nodiscard]] bool matches(PacketNumber number);

private:
    using WordMask = quint16;
    static constexpr int kMaximumWords = 12;
    static constexpr WordMask kUnknown = 0x8000;

    [[nodiscard]] WordMask wordsInTopic(TopicId topic);

    const CaptureStore &m_capture;
    PacketFilter m_filter;
    QStringList m_words;
    WordMask m_allWords = 0;
    std::vector<WordMask> m_topics; ///< by TopicId
};

}
