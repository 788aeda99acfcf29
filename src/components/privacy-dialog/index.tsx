import { AgreeButton } from '@/platform/elements/agree-button'
import { Box, Pressable } from '@/platform/elements/elements'
import { openPrivacyGuide, usePrivacyStore } from '@/platform/device/privacy'
import './privacy-dialog.scss'

/** 隐私授权 of WeChat: what is about to be used, the guide to read, and two answers of the same weight. */
export function PrivacyDialog() {
  const { waiting, thing, agree, decline } = usePrivacyStore()
  if (!waiting) return null
  return (
    <Box className='privacy-veil'>
      <Box className='privacy-dialog' role='dialog' label='隐私保护提示'>
        <Box as='p' className='privacy-title'>
          隐私保护提示
        </Box>
        <Box as='p' className='privacy-text'>
          {`您刚才的操作要用到${thing}，只写入您点选的内容，不读取其中的内容。不同意也能继续使用其他功能。`}
        </Box>
        <Pressable className='text-button' onPress={openPrivacyGuide}>
          阅读《用户隐私保护指引》
        </Pressable>
        <Box className='privacy-answers'>
          <Pressable className='privacy-decline' onPress={decline}>
            不同意
          </Pressable>
          <AgreeButton onAgree={agree}>同意</AgreeButton>
        </Box>
      </Box>
    </Box>
  )
}
