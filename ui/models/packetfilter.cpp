// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/packetfilter.h"

#include "core/base/plaintext.h"
#include "core/codec/codec.h"
#include "core/codec/framer.h"
#include "core/dissect/dissection.h"
#include "core/spec/faultspec.h"
#include "core/spec/reasonspec.h"
#include "core/topic/topicfilter.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace mqttscope
{

namespace
{

bool isFailureCode(quint8 code) { return code >= kFirstFailureCode; }

/// Byte `index` behind the fixed header, 0 if the frame ends before it.
quint8 byteAfterHeader(QByteArrayView frame, int index)
{
    const FrameHead head = inspectFrame(frame);
    const qsizetype at = qsizetype(head.headerSize) + index;
    return head.headerSize != 0 && at < frame.size() ? quint8(frame[at]) : 0;
}

bool hasFailedCode(const CaptureRecord &record, QByteArrayView frame)
{
    const auto decoded = decode(frame, ProtocolVersion(record.version), record.direction());
    if (!decoded)
        return false;
    if (const auto *suback = std::get_if<SubackPacket>(&*decoded))
        return std::any_of(suback->codes.cbegin(), suback->codes.cend(), isFailureCode);
    if (const auto *unsuback = std::get_if<UnsubackPacket>(&*decoded))
        return std::any_of(unsuback->codes.cbegin(), unsuback->codes.cend(), isFailureCode);
    return false;
}

/// "[MQTT-3.12.1-1] Malformed: …": the clause first, where no column cuts it.
QString faultSentence(const CaptureRecord &record)
{
    const auto fault = FaultId(record.fault);
    const QByteArrayView clause = clauseOf(fault, ProtocolVersion(record.version), record.type());
    const qsizetype slash = QByteArray::fromRawData(clause.data(), clause.size()).indexOf('/');
    QString text = faultSpec(fault).reason == ReasonCode::MalformedPacket
        ? QCoreApplication::translate("PacketInfo", "Malformed: %1").arg(faultText(fault))
        : QCoreApplication::translate("PacketInfo", "Protocol error: %1").arg(faultText(fault));
    if (clause.isEmpty())
        return text;
    const QString plain = QString::fromLatin1(clause.sliced(slash + 1));
    const QString shown = plain.startsWith(QLatin1String("MQTT-")) ? plain : QChar(u'§') + plain;
    return QLatin1Char('[') + shown + QLatin1String("] ") + text;
}
}

PacketKind kindOf(PacketType type)
{
    switch (type) {
    case PacketType::Publish:
        return PacketKind::Publish;
    case PacketType::Puback:
    case PacketType::Pubrec:
    case PacketType::Pubrel:
    case PacketType::Pubcomp:
        return PacketKind::Acknowledgement;
    case PacketType::Pingreq:
    case PacketType::Pingresp:
        return PacketKind::Ping;
    default:
        return PacketKind::Session;
    }
}

QString filterProblem(const QString &text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        // "#5" is how a packet is named in the list.
        const bool hasWildcard = word.contains(QLatin1Char('+')) || word.contains(QLatin1Char('#'));
        if (!hasWildcard || (word.startsWith(QLatin1Char('#')) && word.size() > 1 && word.at(1).isDigit()))
            continue;
        if (const auto filter = TopicFilter::parse(QStringView(word)); !filter)
            return filter.error();
    }
    return {};
}

bool isProblem(const CaptureRecord &record, QByteArrayView frame)
{
    if (record.fault != 0)
        return !isWarning(FaultId(record.fault));
    const bool isVersion5 = ProtocolVersion(record.version) == ProtocolVersion::V5_0;
    switch (record.type()) {
    case PacketType::Puback:
    case PacketType::Pubrec:
    case PacketType::Pubrel:
    case PacketType::Pubcomp:
        return isVersion5 && record.length > 4 && isFailureCode(byteAfterHeader(frame, 2));
    case PacketType::Connack:
        return isVersion5 ? isFailureCode(byteAfterHeader(frame, 1)) : byteAfterHeader(frame, 1) != 0;
    case PacketType::Disconnect:
        return isVersion5 && isFailureCode(byteAfterHeader(frame, 0));
    case PacketType::Suback:
    case PacketType::Unsuback:
        return hasFailedCode(record, frame);
    default:
        return false;
    }
}

QString packetInfo(const CaptureStore &capture, PacketNumber number)
{
    const CaptureRecord &record = capture.record(number);
    if (record.type() == PacketType::Pingresp && record.exchange != 0 && record.fault == 0)
        return QCoreApplication::translate("PacketInfo", "answers #%1").arg(number - record.exchange);
    QString info = describe(capture.frame(number), ProtocolVersion(record.version), record.direction(),
                            capture.topicName(record.topicId()));
    if (record.fault != 0) {
        // A fault that only the packets before it reveal is not known to describe().
        const bool isTold = info.isEmpty() || info.contains(faultText(FaultId(record.fault)));
        info = isTold ? faultSentence(record) : faultSentence(record) + QStringLiteral(" · ") + info;
    }
    if (record.marks & CaptureRecord::BodyNotKept)
        info += QStringLiteral(" · ") + QCoreApplication::translate("PacketInfo", "body not kept");
    return info;
}

PacketMatcher::PacketMatcher(const CaptureStore &capture, const PacketFilter &filter)
    : m_capture(capture)
    , m_filter(filter)
    , m_words(filter.text.split(QLatin1Char(' '), Qt::SkipEmptyParts).mid(0, kMaximumWords))
    , m_allWords(WordMask((1U << m_words.size()) - 1))
{ }

bool PacketMatcher::matches(PacketNumber number)
{
    const CaptureRecord &record = m_capture.record(number);
    if (m_filter.connection.isValid() && record.connectionId() != m_filter.connection)
        return false;
    if (m_filter.kinds && !m_filter.kinds.testFlag(kindOf(record.type())))
        return false;
    if (m_filter.onlyProblems && !isProblem(record, m_capture.frame(number)))
        return false;
    if (m_words.isEmpty())
        return true;
    const WordMask inTopic = record.topic != 0 ? wordsInTopic(record.topicId()) : WordMask(0);
    if (inTopic == m_allWords)
        return true;
    const QString info = packetInfo(m_capture, number);
    for (qsizetype i = 0; i < m_words.size(); ++i)
        if (!(inTopic & (1U << i)) && !info.contains(m_words.at(i), Qt::CaseInsensitive))
            return false;
    return true;
}

PacketMatcher::WordMask PacketMatcher::wordsInTopic(TopicId topic)
{
    if (topic.value >= m_topics.size())
        m_topics.resize(qMax(size_t(topic.value) + 1, size_t(m_capture.topicCount()) + 1), kUnknown);
    WordMask &mask = m_topics[topic.value];
    if (mask != kUnknown)
        return mask;
    const QByteArray name = m_capture.topicName(topic);
    const QString shown = visibleText(QByteArrayView(name));
    mask = 0;
    const auto occurs = [&](const QString &word) {
        if (shown.contains(word, Qt::CaseInsensitive))
            return true;
        const bool isFilter = word.contains(QLatin1Char('+')) || word.contains(QLatin1Char('#'));
        const auto filter = isFilter ? std::optional(TopicFilter::parse(word)) : std::nullopt;
        return filter && *filter && (**filter).matches(name);
    };
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        if (occurs(m_words.at(i)))
            mask |= WordMask(1U << i);
    }
    return mask;
}

}
